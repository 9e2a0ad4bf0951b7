const key = 'salles-ouvertes.jour.lien'

/** Enough of a link to know it again, too little to open it. */
const endOf = (token: string) => token.slice(-6)

/** Whether this device already opened that link: its cookie then shows the page at once. */
export function wasOpened(token: string): boolean {
  try {
    return localStorage.getItem(key) === endOf(token)
  } catch {
    return false
  }
}

export function rememberOpened(token: string): void {
  try {
    localStorage.setItem(key, endOf(token))
  } catch {
    // Without storage the button is pressed at each visit.
  }
}
