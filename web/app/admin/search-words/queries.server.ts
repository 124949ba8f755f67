import { SearchMissList, SynonymList } from "@haat/contract/search-words";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

const synonyms = "/v1/admin/synonyms";
const misses = "/v1/admin/search-misses";

export const readSynonyms = (api: Api, q: string): Promise<SynonymList> =>
  api.read(synonyms, SynonymList, { query: { q } });

export const readMisses = (api: Api): Promise<SearchMissList> => api.read(misses, SearchMissList);

export const joinWords = (api: Api, words: readonly string[]): Promise<Outcome<SynonymList>> =>
  outcomeOf(api.send("POST", synonyms, SynonymList, { body: { words } }));

export const takeApart = (api: Api, id: string): Promise<Outcome<SynonymList>> =>
  outcomeOf(api.send("POST", `${synonyms}/ends`, SynonymList, { body: { id } }));

export const seeMiss = (api: Api, query: string): Promise<Outcome<SearchMissList>> =>
  outcomeOf(api.send("POST", `${misses}/ends`, SearchMissList, { body: { query } }));
