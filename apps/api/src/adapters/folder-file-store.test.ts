import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { describeFileStore } from './file-store.conformance.ts'
import { createFolderFileStore } from './folder-file-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'folder-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

describeFileStore('a folder', () => createFolderFileStore(folder))
