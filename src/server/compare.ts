/** The order of texts as the database has it for ids and instants: by code, not by language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
