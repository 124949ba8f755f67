import { WishList, type WishChannel } from "@haat/contract/wishes";
import { z } from "zod";
import { type Api, outcomeOf } from "../../lib/api.server.ts";

const path = "/v1/auth/me/wishes";
const ofProduct = (id: string): string => `${path}/products/${encodeURIComponent(id)}`;
const ofVariant = (id: string): string => `${path}/variants/${encodeURIComponent(id)}`;

export const readWishes = (api: Api): Promise<WishList> => api.read(path, WishList);
export const keepWish = (api: Api, id: string) => outcomeOf(api.send("PUT", ofProduct(id), z.null()));
export const dropWish = (api: Api, id: string) => outcomeOf(api.send("DELETE", ofProduct(id), z.null()));
export const waitFor = (api: Api, id: string, channel: WishChannel) =>
  outcomeOf(api.send("PUT", ofVariant(id), z.null(), { body: { channel } }));
export const waitNoMore = (api: Api, id: string) => outcomeOf(api.send("DELETE", ofVariant(id), z.null()));
