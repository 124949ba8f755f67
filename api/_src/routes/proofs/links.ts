import { PhotoFileView } from "@haat/contract/delivery-proof";
import { NewProofLink, ShownPhotoBody, ShownProofBody, ShownProofView } from "@haat/contract/proof-link";
import { ClaimId } from "@haat/contract/courier-claim";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { makeClaimLink, makeLink } from "../../services/proofs/make-link.ts";
import { showPhoto, showProof } from "../../services/proofs/show-proof.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { rowParams } from "../remittances/remittances.case.ts";

const privately = { "cache-control": "private, no-store" } as const;

const making = createRoute({
  ...under("makeProofLink"),
  method: "post",
  path: "/v1/support/remittances/{id}/rows/{line}/proof-link",
  tags: ["Support"],
  summary:
    "A link to the proof of one row, for the courier's office: for fourteen days, in place of the one before",
  request: { params: rowParams },
  responses: {
    201: json(NewProofLink, "Told once"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "remittance.row_not_found"] as const),
      ...(["remittance.row_wrong_state", "staff.own_shop", "rate.limited"] as const),
    ),
  },
});

export const makeProofLinkRoute = (api: Api) =>
  api.openapi(making, async (c) =>
    c.json(await makeLink(nodeCtxOf(c), c.req.valid("param")), 201, privately),
  );

const makingForClaim = createRoute({
  ...under("makeClaimProofLink"),
  method: "post",
  path: "/v1/support/courier-claims/{id}/proof-link",
  tags: ["Support"],
  summary:
    "A link to the proof of what is claimed, for the courier's office: for fourteen days while it is open, in place of the one before",
  request: { params: z.object({ id: ClaimId }) },
  responses: {
    201: json(NewProofLink, "Told once"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "courier_claim.not_found"] as const),
      ...(["courier_claim.wrong_state", "staff.own_shop", "rate.limited"] as const),
    ),
  },
});

export const makeClaimProofLinkRoute = (api: Api) =>
  api.openapi(makingForClaim, async (c) =>
    c.json(await makeClaimLink(nodeCtxOf(c), c.req.valid("param").id), 201, privately),
  );

const showing = createRoute({
  ...under("showProof"),
  // The code opens something, so it stands in no address.
  method: "post",
  path: "/v1/courier-proofs",
  tags: ["Store"],
  summary:
    "What is kept of one door, for a courier's office that was given a link, without anything about the person",
  request: { body: jsonBody(ShownProofBody, "What stands behind the # of the link") },
  responses: {
    200: json(ShownProofView, "The proof"),
    ...problemsFor("proof_link.not_found", "rate.limited"),
  },
});

export const showProofRoute = (api: Api) =>
  api.openapi(showing, async (c) =>
    c.json(await showProof(nodeCtxOf(c), c.req.valid("json").code), 200, privately),
  );

const picturing = createRoute({
  ...under("showProofPhoto"),
  method: "post",
  path: "/v1/courier-proofs/photos",
  tags: ["Store"],
  summary: "A photo of that proof",
  request: { body: jsonBody(ShownPhotoBody, "The code, and which photo") },
  responses: {
    200: json(PhotoFileView, "The picture"),
    ...problemsFor("proof_link.not_found", "sub_order.not_found", "photo.not_found", "rate.limited"),
  },
});

export const showProofPhotoRoute = (api: Api) =>
  api.openapi(picturing, async (c) =>
    c.json(await showPhoto(nodeCtxOf(c), c.req.valid("json")), 200, privately),
  );
