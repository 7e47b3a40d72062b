/** Something that the reader of the message can mend: it says what is wrong, where, and what to do. Shown without a stack. */
export class DemoProblem extends Error {}
