import { CategoryList, type CategoryView } from "@haat/contract/catalog";
import {
  type HomeSectionBody,
  type HomeSectionChange,
  HomeSectionList,
  type HomeSectionMoveBody,
  HomeView,
} from "@haat/contract/home-page";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

const place = "/v1/admin/home-sections";

export const readParts = (api: Api): Promise<HomeSectionList> => api.read(place, HomeSectionList);

/** For choosing from; in the order of the tree. */
export const readCategories = async (api: Api): Promise<readonly CategoryView[]> =>
  (await api.read("/v1/store/categories", CategoryList)).items;

export const addPart = (api: Api, body: HomeSectionBody): Promise<Outcome<HomeSectionList>> =>
  outcomeOf(api.send("POST", place, HomeSectionList, { body }));

export const changePart = (
  api: Api,
  id: string,
  body: HomeSectionChange,
): Promise<Outcome<HomeSectionList>> =>
  outcomeOf(api.send("POST", `${place}/${id}`, HomeSectionList, { body }));

export const movePart = (
  api: Api,
  id: string,
  body: HomeSectionMoveBody,
): Promise<Outcome<HomeSectionList>> =>
  outcomeOf(api.send("POST", `${place}/${id}/moves`, HomeSectionList, { body }));

/** `day`: of Dhaka; empty is today. */
export const readPreview = (api: Api, day: string): Promise<HomeView> =>
  api.read("/v1/admin/home-preview", HomeView, { query: day === "" ? {} : { day } });
