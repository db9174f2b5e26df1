/** Stands for a style sheet in jest. */
export {};
