import { SessionList } from "@haat/contract/session";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const readSessions = (api: Api): Promise<SessionList> => api.read("/v1/auth/sessions", SessionList);

export const endOne = (api: Api, id: string): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("DELETE", `/v1/auth/sessions/${encodeURIComponent(id)}`, z.unknown()));

export const endOthers = (api: Api): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("DELETE", "/v1/auth/sessions", z.unknown()));
