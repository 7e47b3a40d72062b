/** JSON as it is kept in the ledger. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
