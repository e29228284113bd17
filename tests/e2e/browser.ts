import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/**
 * Opens a headless browser that draws WebGL without a graphics card: the one that PACTA_BROWSER names, else the Chromium that the
 * package @sparticuz/chromium brings (Linux on x64 only). With PACTA_SLOWER=4 its pages run as on a machine a quarter as fast.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await launch()
  const slower = Number(process.env['PACTA_SLOWER'] ?? 1)
  if (slower > 1) slowDown(browser, slower)
  return browser
}

/** Every page that is opened from now on thinks `times` as long about everything: what races with a fast page alone, is seen. Workers keep their speed. */
function slowDown(browser: Browser, times: number): void {
  browser.on('context', context =>
    context.on('page', async page => {
      const devtools = await context.newCDPSession(page)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: times })
    }),
  )
}

async function launch(): Promise<Browser> {
  const own = process.env['PACTA_BROWSER']
  const { path, env } = own ? { path: own, env: {} } : await unpackedChromium()
  const asRoot = process.getuid?.() === 0 || !own
  return chromium.launch({
    executablePath: path,
    env: { ...definedEnvironment(), ...env },
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--font-render-hinting=none',
    ],
  })
}

/**
 * The package keeps the browser compressed and unpacks it into the system's temporary folder, where another version may lie; here it
 * gets a folder of its own for each version, moved into place only when it is whole.
 */
async function unpackedChromium(): Promise<{ readonly path: string; readonly env: Readonly<Record<string, string>> }> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The Chromium that npm brings runs on Linux (x64) only. Name a browser of yours: PACTA_BROWSER=/path/to/chrome npm test')
  }
  const folder = join(import.meta.dirname, '../../node_modules/.cache', `chromium-${packageVersion()}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const path = join(folder, 'chromium')
  return { path, env: { ...missingLibraries(path, folder), ...missingFonts(folder) } }
}

async function unpackInto(folder: string): Promise<void> {
  mkdirSync(join(folder, '..'), { recursive: true })
  const workshop = mkdtempSync(`${folder}-`)
  const kept = {
    TMPDIR: process.env['TMPDIR'],
    AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'],
    LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'],
    FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'],
  }
  try {
    // Where to unpack, and to unpack the shared libraries too: the package asks these two variables.
    process.env['TMPDIR'] = workshop
    process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x'
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
  } finally {
    for (const [name, value] of Object.entries(kept)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  try {
    renameSync(workshop, folder)
  } catch (error) {
    rmSync(workshop, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** On a bare Linux some libraries are not there (NSS, NSPR, expat): then, and only then, the package's own are used. */
function missingLibraries(path: string, folder: string): Readonly<Record<string, string>> {
  try {
    const needed = execFileSync('ldd', [path], { encoding: 'utf8' })
    if (!needed.includes('not found')) return {}
  } catch {
    // No ldd (a very bare system): better the package's libraries than none.
  }
  return { LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(part => part !== '').join(':') }
}

const missingFonts = (folder: string): Readonly<Record<string, string>> =>
  existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }

const packageVersion = (): string => {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest: unknown = JSON.parse(readFileSync(join(main, '../../../package.json'), 'utf8'))
  const version = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined
  return String(version)
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
