import { mkdirSync, writeFileSync } from 'node:fs'
import { openApi } from '../src/server/openapi'

mkdirSync('dist', { recursive: true })
writeFileSync('dist/openapi.json', JSON.stringify(openApi(), null, 2))
