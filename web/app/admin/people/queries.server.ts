import { AdminPersonPage, AdminPersonView, type PersonAct } from "@haat/contract/admin-person";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

type Search = Readonly<{ q?: string; role?: string; state?: string; cursor?: string }>;

/** In a body, for what is typed may be a phone, a mail or a name. */
export const searchStaff = (api: Api, body: Search): Promise<Outcome<AdminPersonPage>> =>
  outcomeOf(api.send("POST", "/v1/admin/searches/people", AdminPersonPage, { body }));

const place = (id: string): string => `/v1/admin/people/${encodeURIComponent(id)}`;

export const readAdminPerson = (api: Api, id: string): Promise<AdminPersonView> =>
  api.read(place(id), AdminPersonView);

type Decision = Readonly<{ act: PersonAct; reason: string }>;

export const decidePerson = (api: Api, id: string, body: Decision): Promise<Outcome<AdminPersonView>> =>
  outcomeOf(api.send("POST", `${place(id)}/decisions`, AdminPersonView, { body }));

type Wish = Readonly<{ kind: string; personId: string; role?: string; reason: string }>;

export const propose = (api: Api, body: Wish): Promise<Outcome<AdminPersonView>> =>
  outcomeOf(api.send("POST", "/v1/admin/proposals", AdminPersonView, { body }));
