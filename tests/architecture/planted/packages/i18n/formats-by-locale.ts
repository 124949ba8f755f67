// expect: nothing
export const shown = (at: Date) => at.toLocaleDateString("bn-BD");
