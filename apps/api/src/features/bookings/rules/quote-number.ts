type Quoted = { reference: string | null; quoteNo: number }

/** `CAMILLE-2026-7-D2`: the second price written for a request; null before it is sent. */
export const quoteNumberOf = ({ reference, quoteNo }: Quoted): string | null =>
  reference === null || quoteNo === 0 ? null : `${reference}-D${quoteNo}`
