/** Days or hours as somebody wrote them; null when it is not a whole number of at most three digits. */
export const delayIn = (written: string | undefined): number | null =>
  /^\d{1,3}$/.test(written?.trim() ?? '') ? Number(written) : null
