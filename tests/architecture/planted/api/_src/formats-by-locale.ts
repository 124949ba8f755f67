// expect: eslint(no-restricted-properties), eslint(no-restricted-properties)
export const shown = (n: number) => n.toLocaleString("bn-BD");
export const day = (at: Date) => at.toLocaleDateString("bn-BD");
