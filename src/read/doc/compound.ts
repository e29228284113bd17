import { startsWith } from '../magic.ts'
export const isCompound = (head: Uint8Array): boolean => startsWith(head, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')
