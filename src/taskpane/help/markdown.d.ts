/** The guide, as scripts/guide turns it into data when the pane is built; its shape is in guide.ts. */
declare module "*.md" {
  const guide: unknown;
  export default guide;
}
