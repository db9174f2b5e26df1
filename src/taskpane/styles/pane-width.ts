/** What the person made of the pane's width, where the sheets stand beside it: a property of the style of what holds both. */
export const PANE_WIDTH = "--pane-width";
