/** The faces that are printed with. */
export const FONT_NAMES = ['regular', 'bold', 'arabic', 'arabicBold'] as const

export type FontName = (typeof FONT_NAMES)[number]

/** The bytes of all fonts, whole and as TrueType, by name. */
export type FontFiles = Readonly<Record<FontName, Uint8Array>>
