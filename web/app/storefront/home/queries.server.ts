import { HomeView } from "@haat/contract/home-page";
import type { Api } from "../../lib/api.server.ts";

export const readHome = (api: Api): Promise<HomeView> => api.read("/v1/store/home", HomeView);
