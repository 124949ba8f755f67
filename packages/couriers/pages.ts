/** How deep, and every spelling of our districts: of one that tells an area's district only to whoever asks by it. */
export type PlacesAsked = Readonly<{
  depth: "thana" | "area";
  districts: readonly (readonly string[])[];
  pages?: PlacePages;
}>;

/** A list that takes many calls: what those of an earlier reading were answered, by name, and where an answer is kept. */
export type PlacePages = Readonly<{
  kept: ReadonlyMap<string, unknown>;
  keep(page: string, body: unknown): Promise<void>;
}>;

/** What one call of a long list was answered: asked once, and after that as it was kept. */
export async function pageOf<Page>(
  pages: PlacePages | undefined,
  name: string,
  ask: () => Promise<Page>,
): Promise<Page> {
  const kept = pages?.kept.get(name);
  if (kept !== undefined) return kept as Page;
  const page = await ask();
  await pages?.keep(name, page);
  return page;
}
