import { NoteList, ShopNotes } from "@haat/contract/note";
import { PersonPage, PersonView } from "@haat/contract/person";
import { RevealView } from "@haat/contract/reveal";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

const place = (about: string, id: string): string =>
  `/v1/support/${encodeURIComponent(about)}/${encodeURIComponent(id)}`;

/** In a body, for what is typed may be a phone, a mail or a name. */
export const searchPeople = (
  api: Api,
  body: Readonly<{ q: string; cursor?: string }>,
): Promise<Outcome<PersonPage>> =>
  outcomeOf(api.send("POST", "/v1/support/searches/people", PersonPage, { body }));

export const readPerson = (api: Api, id: string): Promise<PersonView> =>
  api.read(place("people", id), PersonView);

export const readShopNotes = (api: Api, id: string): Promise<ShopNotes> =>
  api.read(`${place("shops", id)}/notes`, ShopNotes);

type Note = Readonly<{ about: string; id: string; text: string }>;

export const writeNote = (api: Api, { about, id, text }: Note): Promise<Outcome<NoteList>> =>
  outcomeOf(api.send("POST", `${place(about, id)}/notes`, NoteList, { body: { text } }));

type Look = Readonly<{ about: string; id: string; body: Readonly<Record<string, string>> }>;

export const reveal = (api: Api, { about, id, body }: Look): Promise<Outcome<RevealView>> =>
  outcomeOf(api.send("POST", `${place(about, id)}/reveals`, RevealView, { body }));
