import { MediaPage, MediaView } from "@haat/contract/media";
import { mostMediaFileBytes } from "@haat/core/media";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";
import type { MediaQuery } from "./media-address.ts";

export const readMedia = (api: Api, { isRemoved, cursor }: Omit<MediaQuery, "goods">): Promise<MediaPage> =>
  api.read("/v1/vendor/media", MediaPage, {
    query: { removed: isRemoved ? "true" : undefined, cursor: cursor ?? undefined, limit: 24 },
  });

type Act = Readonly<{ api: Api; method: "DELETE" | "POST" | "PUT"; path: string; body?: unknown }>;

export const actOnMedia = ({ api, method, path, body }: Act): Promise<Outcome<MediaView>> =>
  outcomeOf(api.send(method, `/v1/vendor/media/${path}`, MediaView, body === undefined ? {} : { body }));

/** Null: it is larger than we may hand on. */
export async function keepPicture(api: Api, file: File): Promise<Outcome<MediaView> | null> {
  if (file.size > mostMediaFileBytes) return null;
  const base64 = Buffer.from(await file.arrayBuffer()).toString("base64");
  return outcomeOf(api.send("POST", "/v1/vendor/media", MediaView, { body: { base64 } }));
}
