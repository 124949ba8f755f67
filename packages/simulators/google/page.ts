import type { Person } from "./people.ts";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const style =
  "body{font:1rem/1.5 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem;color:#202124}" +
  "button{display:block;width:100%;margin:.5rem 0;padding:.75rem 1rem;text-align:start;font:inherit;border:1px solid #747775;border-radius:.5rem;background:#fff}" +
  "small{color:#5f6368}p{color:#5f6368}";

const button = ({ id, name, email, isEmailVerified }: Person): string =>
  `<button name="person" value="${escape(id)}">${escape(name)}<br><small>${escape(email)}${
    isEmailVerified ? "" : " (not verified)"
  }</small></button>`;

/** Where the browser says who it is: every demo person is one tap. */
export const choosePage = (uid: string, people: readonly Person[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Choose an account</title><style>${style}</style>
<main><h1>Choose an account</h1><p>A stand-in for Google, on this machine only.</p>
<form method="post" action="/interaction/${escape(uid)}">${people.map(button).join("")}
<button name="person" value="">Cancel</button></form></main></html>`;
