/** Where every step's form goes: the page itself, with the way back kept. */
export const signInAddress = (locale: string, back: string): string =>
  `/${locale}/sign-in?back=${encodeURIComponent(back)}`;
