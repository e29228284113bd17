/** The code of an operating system's error (`ENOENT`), if it is one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder. Check the spelling.',
  ENOTDIR: 'there is no such file or folder. Check the spelling.',
  EACCES: 'you are not allowed to open it. Ask its owner, or copy it to a folder of your own.',
  EPERM: 'you are not allowed to open it. Ask its owner, or copy it to a folder of your own.',
  ELOOP: 'it is a link that leads back to itself.',
  EMFILE: 'too many files are open. Close some programs and try again.',
  ENAMETOOLONG: 'its name is too long.',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB. Split it.',
  ENOSPC: 'the disk is full.',
  EROFS: 'nothing can be written there: the disk is read-only.',
  EISDIR: 'it is a folder.',
}

/** What went wrong with a file, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  return (code === undefined ? undefined : REASONS[code]) ?? `it could not be opened (${code ?? String(error)}).`
}
