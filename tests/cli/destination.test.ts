import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDestination } from '../../src/cli/destination.ts'
import { ClosedOutput, WrongCall } from '../../src/cli/io.ts'
import { fakeIo, ownFolder } from './fakeIo.ts'

describe('a file', () => {
  test('appears under its name only when it is whole', async () => {
    const folder = ownFolder()
    const path = join(folder, 'out.csv')
    writeFileSync(path, 'old')
    const destination = await openDestination(path, [], fakeIo())
    await destination.write('new '.repeat(50_000))
    expect(readFileSync(path, 'utf8')).toBe('old')
    await destination.finish()
    await destination.abandon()
    expect(readFileSync(path, 'utf8')).toBe('new '.repeat(50_000))
    expect(readdirSync(folder)).toEqual(['out.csv'])
  })

  test('that is given up leaves nothing behind and the old one as it was', async () => {
    const folder = ownFolder()
    writeFileSync(join(folder, 'out.csv'), 'old')
    const destination = await openDestination(join(folder, 'out.csv'), [], fakeIo())
    await destination.write('half')
    await destination.abandon()
    expect(readdirSync(folder)).toEqual(['out.csv'])
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('old')
  })

  test('that cannot be is refused before any work', async () => {
    const folder = ownFolder()
    const open = (out: string, inputs: readonly string[] = []) => openDestination(out, inputs, fakeIo())
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'in.txt'), 'text')
    symlinkSync(join(folder, 'in.txt'), join(folder, 'link.txt'))
    await expect(open(join(folder, 'sub'))).rejects.toThrow(new WrongCall(`${join(folder, 'sub')} is a folder. Give --out the name of a file.`))
    await expect(open(join(folder, 'none', 'x.csv'))).rejects.toThrow('there is no folder')
    await expect(open(join(folder, 'link.txt'), [join(folder, 'in.txt')])).rejects.toThrow('which is to be read')
    expect(readdirSync(folder).sort()).toEqual(['in.txt', 'link.txt', 'sub'])
  })
})

test('standard output gets few large pieces, and everything at the end', async () => {
  const io = fakeIo()
  const destination = await openDestination(undefined, [], io)
  await destination.write('a')
  expect(io.said.out).toBe('')
  await destination.write('b'.repeat(70_000))
  expect(io.said.out).toHaveLength(70_001)
  await destination.write('c')
  await destination.finish()
  expect(io.said.out.at(-1)).toBe('c')
})

test('a reader that has gone is not an error of the file', async () => {
  const destination = await openDestination('-', [], fakeIo({ closesAfter: 0 }))
  await destination.write('a')
  await expect(destination.finish()).rejects.toThrow(ClosedOutput)
})
