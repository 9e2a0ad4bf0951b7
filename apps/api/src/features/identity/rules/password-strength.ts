import { fail } from '../../../platform/errors.ts'

export const minPasswordLength = 12

/** What people type first when twelve characters are asked for, without its digits and marks. Our own list. */
const obviousStems = new Set([
  'motdepasse',
  'monmotdepasse',
  'password',
  'mypassword',
  'passwordpassword',
  'motdepassemotdepasse',
  'azerty',
  'azertyuiop',
  'azertyazerty',
  'qwerty',
  'qwertyuiop',
  'qwertyqwerty',
  'admin',
  'adminadmin',
  'administrateur',
  'administrator',
  'utilisateur',
  'bienvenue',
  'bienvenuebienvenue',
  'welcome',
  'welcomewelcome',
  'bonjour',
  'bonjourbonjour',
  'bonjourtoutlemonde',
  'soleil',
  'jetaime',
  'jetaimejetaime',
  'secret',
  'secretsecret',
  'letmein',
  'changezmoi',
  'changeme',
  'abcdefghijkl',
  'abcdefghijklmnop',
  'association',
  'monassociation',
  'college',
  'moncollege',
  'mairie',
  'lamairie',
  'departement',
  'isere',
  'departementisere',
  'departementdelisere',
  'salle',
  'sallesouvertes',
  'salleouverte',
  'salledesfetes',
  'reservation',
  'reservationsalle',
  'gymnase',
  'principal',
  'secretariat',
])

const lettersOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/**
 * Refuses a password that is guessed first: too short, few different characters, an obvious word dressed with digits, or
 * the person's own address. No rule of composition. Source: CNIL, délibération 2022-100.
 * @throws identity.weak-password
 */
export function checkPassword(password: string, email: string): void {
  const characters = Array.from(password)
  const letters = lettersOf(password)
  const [localPart = ''] = email.split('@')
  const own = lettersOf(localPart)
  const isWeak =
    characters.length < minPasswordLength ||
    new Set(characters).size < 5 ||
    /^[\d\s.\-/]+$/.test(password) ||
    obviousStems.has(letters) ||
    (email !== '' && password.toLowerCase().includes(email.toLowerCase())) ||
    (own.length >= 4 && letters.replaceAll(own, '').length < 3)
  if (isWeak) fail('identity.weak-password', { minLength: minPasswordLength })
}
