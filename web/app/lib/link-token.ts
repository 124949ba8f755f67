/** What stood in the link of a mail, or what can be none: the API then says that the link is dead. */
export const linkToken = (text: string | null | undefined): string =>
  text && /^[0-9a-hjkmnp-tv-z]{32}$/.test(text) ? text : "0".repeat(32);
