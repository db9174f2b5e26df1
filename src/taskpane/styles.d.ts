/** What webpack takes for a style sheet is no module for TypeScript. */
declare module "*.css";
