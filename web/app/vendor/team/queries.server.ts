import { ActivityView, TeamView } from "@haat/contract/team";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const readTeam = (api: Api): Promise<TeamView> => api.read("/v1/vendor/team", TeamView);

type Typed = Readonly<{ name: string; address: string; role: string }>;

export const invite = (api: Api, { name, address, role }: Typed): Promise<Outcome<TeamView>> =>
  outcomeOf(api.send("POST", "/v1/vendor/invitations", TeamView, { body: { name, address, role } }));

const one = encodeURIComponent;

export const resend = (api: Api, id: string): Promise<Outcome<TeamView>> =>
  outcomeOf(api.send("POST", `/v1/vendor/invitations/${one(id)}/resend`, TeamView));

export const withdraw = (api: Api, id: string): Promise<Outcome<TeamView>> =>
  outcomeOf(api.send("DELETE", `/v1/vendor/invitations/${one(id)}`, TeamView));

export const changeRole = (api: Api, userId: string, role: string): Promise<Outcome<TeamView>> =>
  outcomeOf(api.send("PATCH", `/v1/vendor/members/${one(userId)}`, TeamView, { body: { role } }));

export const removeMember = (api: Api, userId: string): Promise<Outcome<TeamView>> =>
  outcomeOf(api.send("DELETE", `/v1/vendor/members/${one(userId)}`, TeamView));

type Filter = Readonly<Record<"person" | "day" | "cursor", string | undefined>>;

export const readActivity = (api: Api, query: Filter): Promise<ActivityView> =>
  api.read("/v1/vendor/activity", ActivityView, { query });
