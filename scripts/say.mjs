/** A failure whose message is a sentence for the person at the terminal: shown alone, without a stack. */
export class Refusal extends Error {}

/** Prints what stopped the command and sets the exit code; a stack only when the failure was not foreseen. */
export function explain(error) {
  console.error(error instanceof Refusal ? `\n${error.message}\n` : error)
  process.exitCode = 1
}

/** French sentence for a system error that a person can repair, or undefined. */
export function sentenceFor(error, path) {
  const code = error?.code
  if (code === 'ENOSPC' || /No space left on device|ENOSPC/.test(String(error?.message))) {
    return `Le disque est plein : libérez de la place, puis relancez la commande.`
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `Le dossier ${path} n’est pas accessible en écriture : changez ses droits ou lancez la commande avec son propriétaire.`
  }
  return undefined
}
