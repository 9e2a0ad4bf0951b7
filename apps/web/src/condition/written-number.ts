/** A number as one types it in French: what a meter shows, with its comma. */
export const writtenNumber = (value: number): string => String(value).replace('.', ',')
