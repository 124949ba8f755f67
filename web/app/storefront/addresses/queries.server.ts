import { AddressList } from "@haat/contract/address-book";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

const path = "/v1/auth/me/addresses";

export const readAddresses = async (api: Api) => (await api.read(path, AddressList)).items;

/** None for whoever is signed in no longer. */
export async function findAddresses(api: Api): Promise<AddressList["items"]> {
  const found = await outcomeOf(api.find(path, AddressList));
  return found.ok ? found.value.items : [];
}

type Words = Readonly<
  Record<"name" | "phone" | "altPhone" | "areaId" | "details" | "landmark" | "locality", string>
>;

const bodyOf = ({ name, phone, altPhone, areaId, details, landmark, locality }: Words) => ({
  ...{ recipient: name, phone, areaId, details },
  ...(altPhone.trim() !== "" && { altPhone }),
  ...(landmark.trim() !== "" && { landmark: landmark.slice(0, 120) }),
  ...(locality.trim() !== "" && { locality: locality.slice(0, 80) }),
});

/** Null: a new one. */
export const keepAddress = (api: Api, id: string | null, words: Words): Promise<Outcome<unknown>> =>
  outcomeOf(
    id === null
      ? api.send("POST", path, AddressList, { body: bodyOf(words) })
      : api.send("PUT", `${path}/${encodeURIComponent(id)}`, AddressList, { body: bodyOf(words) }),
  );

export const removeAddress = (api: Api, id: string): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("DELETE", `${path}/${encodeURIComponent(id)}`, z.unknown()));

export const chooseAddress = (api: Api, id: string): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("PUT", `${path}/${encodeURIComponent(id)}/default`, z.unknown()));
