import { ConsentList, ErasureView } from "@haat/contract/my-data";
import { z } from "zod";
import { outcomeOf, type Api } from "../../lib/api.server.ts";

export const readMyData = async (api: Api) => {
  const [consents, erasure] = await Promise.all([
    api.read("/v1/auth/me/consents", ConsentList),
    api.read("/v1/auth/me/erasure", ErasureView),
  ]);
  return { consents: consents.items, erasure };
};

export const sayConsent = (api: Api, purpose: string, given: boolean) =>
  outcomeOf(
    api.send("PUT", `/v1/auth/me/consents/${encodeURIComponent(purpose)}`, ConsentList, { body: { given } }),
  );

export const askErasure = (api: Api, confirmation: string) =>
  outcomeOf(api.send("POST", "/v1/auth/me/erasure", ErasureView, { body: { confirmation } }));

export const withdrawErasure = (api: Api) => outcomeOf(api.send("DELETE", "/v1/auth/me/erasure", z.null()));
