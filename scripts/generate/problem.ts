/** Something that the author of a description must mend; the message names file, place and remedy. */
export class GenerationError extends Error {}
