import fs from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Package managers keep their store in the home folder: an account that has none gets one in `.cache/`. */
export function writableHome() {
  try {
    fs.accessSync(homedir(), fs.constants.W_OK)
    return { HOME: homedir() }
  } catch {
    const home = join(resolve(fileURLToPath(import.meta.url), '../..'), '.cache/home')
    fs.mkdirSync(home, { recursive: true })
    return { HOME: home, XDG_DATA_HOME: join(home, '.local/share'), npm_config_cache: join(home, '.npm') }
  }
}
