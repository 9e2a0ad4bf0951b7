import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from 'playwright-core'
import { Refusal } from './say.mjs'
import { writableHome } from './writable-home.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const exec = promisify(execFile)
const packaged = '@sparticuz/chromium@147.0.0'

/**
 * Path of a Chromium that starts on this machine; nothing is fetched while one is found.
 * @throws Refusal with what to do when there is none: the browser tests are never skipped
 */
export async function findBrowser() {
  const asked = process.env.BROWSER_PATH
  if (asked) {
    if (await starts(asked)) return asked
    throw new Refusal(`BROWSER_PATH=${asked} : ce navigateur ne démarre pas.`)
  }
  for (const find of [systemBrowser, npmBrowser, playwrightBrowser, distributionBrowser]) {
    const path = await find()
    if (path && (await starts(path))) return path
  }
  throw new Refusal(
    `Aucun navigateur pour les essais. Installez Chromium ou Chrome, ou indiquez son chemin : BROWSER_PATH=/chemin npm test`,
  )
}

async function starts(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, timeout: 30_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

function systemBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
  const folders = (process.env.PATH ?? '').split(delimiter)
  const installed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
  ]
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...installed].find((path) =>
    existsSync(path),
  )
}

/** Chromium of the npm registry with the libraries and fonts it needs, kept in `.cache/`. Linux on x64 only. */
async function npmBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const home = join(root, '.cache', 'chromium-147.0.0')
  const launcher = join(home, 'chromium')
  if (existsSync(launcher)) return launcher
  console.log(`Navigateur des essais : ${packaged}…`)
  await mkdir(join(root, '.cache'), { recursive: true })
  const draft = await mkdtemp(`${home}-`)
  try {
    await exec('npm', ['pack', packaged, '--silent'], { cwd: draft, env: { ...process.env, ...writableHome() } })
    await exec('sh', ['-c', 'tar xzf *.tgz'], { cwd: draft })
    const bin = join(draft, 'package/bin')
    await Promise.all([
      unpack(join(bin, 'chromium.br'), join(draft, 'chromium-bin')),
      ...['al2023', 'fonts', 'swiftshader'].map((name) =>
        unpack(join(bin, `${name}.tar.br`), join(draft, `${name}.tar`)),
      ),
    ])
    for (const name of ['al2023', 'fonts', 'swiftshader']) {
      await exec('tar', ['xf', `${name}.tar`, '--no-same-owner'], { cwd: draft })
      await rm(join(draft, `${name}.tar`))
    }
    await chmod(join(draft, 'chromium-bin'), 0o755)
    await writeFile(join(draft, 'chromium'), launcherScript, { mode: 0o755 })
    await writeFile(join(draft, 'fonts.conf'), fontSettings)
    await exec('sh', ['-c', 'rm -r package *.tgz'], { cwd: draft })
    await chmod(draft, 0o755)
    await rename(draft, home)
    return launcher
  } catch {
    return undefined
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

const launcherScript = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="$here"
exec "$here/chromium-bin" "$@"
`

/** The machine's fonts when it has some, and those of the package, found wherever the cache is. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

function unpack(from, to) {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to))
}

function playwrightBrowser() {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

async function distributionBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  try {
    await exec('apt-get', ['update'])
    await exec('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
    return systemBrowser()
  } catch {
    return undefined
  }
}
