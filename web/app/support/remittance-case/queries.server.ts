import { type RemittanceActBody, RemittanceCaseView } from "@haat/contract/remittance-case";
import { CandidateList, type RemittanceParcel } from "@haat/contract/remittance-parcel";
import { NewProofLink } from "@haat/contract/proof-link";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import { remittanceAt } from "../remittances/queries.server.ts";

type Row = Readonly<{ id: string; line: string }>;

const rowAt = ({ id, line }: Row): string => `${remittanceAt(id)}/rows/${encodeURIComponent(line)}`;

export const readCase = (api: Api, row: Row): Promise<RemittanceCaseView> =>
  api.read(rowAt(row), RemittanceCaseView);

/** Parcels by a number or a phone's last digits. */
export async function findParcels(api: Api, row: Row, q: string): Promise<readonly RemittanceParcel[]> {
  const { items } = await api.read(`${rowAt(row)}/candidates`, CandidateList, { query: { q } });
  return items;
}

type Act = Readonly<{ row: Row; key: string; body: RemittanceActBody }>;

export const actOnRow = (api: Api, { row, key, body }: Act): Promise<Outcome<RemittanceCaseView>> =>
  outcomeOf(
    api.send("POST", `${rowAt(row)}/acts`, RemittanceCaseView, { headers: { "idempotency-key": key }, body }),
  );

/** For the courier's office, in place of the one before. */
export const makeProofLink = (api: Api, row: Row): Promise<Outcome<NewProofLink>> =>
  outcomeOf(api.send("POST", `${rowAt(row)}/proof-link`, NewProofLink));
