// Bundles our own code, one file per process or worker, flat in dist/; npm packages stay in node_modules.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const dist = join(here, 'dist')
const contract = join(here, '../../packages/contract/src')

const processes = ['main.ts', 'worker.ts', 'migrate.ts', 'seed.ts', 'appoint-admin.ts', 'open-tenant.ts'].map((name) =>
  join(here, 'src', name),
)
const workers = readdirSync(join(here, 'src'), { recursive: true })
  .filter((path) => path.endsWith('.worker.ts'))
  .map((path) => join(here, 'src', path))

/**
 * A file beside a source (font, migration, data) is named by `new URL('./file', import.meta.url)`; one bundle has another
 * address, so that address is written relative to dist/. A worker is the exception: it is bundled, hence flat in dist/.
 */
const filesBesideSources = {
  name: 'files-beside-sources',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]apps[\\/]api[\\/](src|seed)[\\/].*\.ts$/ }, ({ path }) => {
      const folder = relative(dist, dirname(path)).replaceAll('\\', '/')
      const contents = readFileSync(path, 'utf8')
        .replace(/new URL\((['"`])(\.[^'"`]+)\1,\s*import\.meta\.url\)/g, (_, quote, file) => {
          const address = file.endsWith('.worker.ts')
            ? `./${file.split('/').at(-1).replace(/\.ts$/, '.js')}`
            : `${folder}/${file}`
          return `new URL(${quote}${address}${quote}, import.meta.url)`
        })
        .replaceAll('import.meta.dirname', `import.meta.dirname + ${JSON.stringify(`/${folder}`)}`)
      return { contents, loader: 'ts' }
    })
  },
}

rmSync(dist, { recursive: true, force: true })
await build({
  entryPoints: [...processes.filter(existsSync), ...workers],
  entryNames: '[name]',
  // Flat too: the addresses above are relative to dist/.
  chunkNames: '[name]-[hash]',
  splitting: true,
  outdir: dist,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  alias: { '@salles-ouvertes/contract': contract },
  plugins: [filesBesideSources],
  sourcemap: 'linked',
  logLevel: 'warning',
})
