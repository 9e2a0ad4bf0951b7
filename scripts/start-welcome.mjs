import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Prints the address, one demonstration account per role, and where simulated services decide. */
export function printWelcome(root, publicUrl, isDemo, servicesAddress) {
  console.log(`\nSalles ouvertes est prête : ${publicUrl}\n`)
  const file = join(root, 'apps/api/seed/demo-accounts.json')
  if (isDemo && existsSync(file)) printAccounts(JSON.parse(readFileSync(file, 'utf8')))
  if (servicesAddress) console.log(`i-Parapheur, Yousign, PayFiP, serrures et SMS simulés : ${servicesAddress}\n`)
  console.log('Ctrl-C arrête tout.')
}

function printAccounts(accounts) {
  const labelWidth = Math.max(...accounts.map(({ label }) => label.length))
  const emailWidth = Math.max(...accounts.map(({ email }) => email.length))
  console.log('Comptes de démonstration :')
  for (const { label, email, password } of accounts) {
    console.log(`  ${label.padEnd(labelWidth)}  ${email.padEnd(emailWidth)}  ${password}`)
  }
  console.log('')
}
