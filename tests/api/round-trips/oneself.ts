import { AddressList } from "@haat/contract/address-book";
import { orderBody } from "../../buying.ts";
import { aBuyerSession } from "../../market.ts";
import type { Counting } from "./counting.ts";
import { listenForNews } from "./news.ts";

export async function tendOneself(counting: Counting): Promise<void> {
  const { world, count } = counting;
  const { headers } = await aBuyerSession(world);
  const me = "/v1/auth/me";
  const profile = { headers, method: "PUT", body: { name: "Rahima", locale: "bn" } };
  await count(`PUT ${me}/profile`, `${me}/profile`, profile);
  await count(`GET ${me}/profile`, `${me}/profile`, { headers });
  const { contact, address: place } = orderBody("", "cod");
  const body = {
    recipient: contact.name,
    phone: contact.phone,
    areaId: place.areaId,
    details: place.details,
  };
  const added = await count(`POST ${me}/addresses`, `${me}/addresses`, { headers, body });
  const [first] = AddressList.parse(await added.json()).items;
  await count(`GET ${me}/addresses`, `${me}/addresses`, { headers });
  const one = `${me}/addresses/${first?.id}`;
  await count(`PUT ${me}/addresses/{id}`, one, { headers, method: "PUT", body });
  await count(`PUT ${me}/addresses/{id}/default`, `${one}/default`, { headers, method: "PUT" });
  await count(`DELETE ${me}/addresses/{id}`, one, { headers, method: "DELETE" });
  await count(`GET ${me}/consents`, `${me}/consents`, { headers });
  const said = { headers, method: "PUT", body: { given: false } };
  await count(`PUT ${me}/consents/{purpose}`, `${me}/consents/analytics`, said);
  await listenForNews(counting, { route: `${me}/devices`, path: `${me}/devices`, headers });
}
