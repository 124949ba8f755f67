import type { Fengari, State } from "fengari";
import { luaText, textAt } from "./lua-runtime.ts";

/** `cjson.decode`: objects and arrays become tables, null becomes nil. */
export function pushJson(fengari: Fengari, state: State, value: unknown): void {
  const { lua } = fengari;
  if (value === null || value === undefined) lua.lua_pushnil(state);
  else if (typeof value === "boolean") lua.lua_pushboolean(state, value ? 1 : 0);
  else if (typeof value === "number") lua.lua_pushnumber(state, value);
  else if (typeof value === "string") lua.lua_pushstring(state, Uint8Array.from(Buffer.from(value)));
  else if (Array.isArray(value)) {
    lua.lua_createtable(state, value.length, 0);
    for (const [place, item] of value.entries()) {
      pushJson(fengari, state, item);
      lua.lua_rawseti(state, -2, place + 1);
    }
  } else {
    lua.lua_newtable(state);
    for (const [name, item] of Object.entries(value)) {
      pushJson(fengari, state, item);
      lua.lua_setfield(state, -2, luaText(Buffer.from(name).toString("latin1")));
    }
  }
}

/** `cjson.encode`: a table with 1…n is an array, an empty one an object, as cjson has it. */
export function readJson(fengari: Fengari, state: State, index: number): unknown {
  const { lua } = fengari;
  switch (lua.lua_type(state, index)) {
    case lua.LUA_TNUMBER:
      return lua.lua_tonumber(state, index);
    case lua.LUA_TSTRING:
      return Buffer.from(textAt(fengari, state, index), "latin1").toString("utf8");
    case lua.LUA_TBOOLEAN:
      return lua.lua_toboolean(state, index);
    case lua.LUA_TTABLE:
      return readJsonTable(fengari, state, lua.lua_absindex(state, index));
    default:
      return null;
  }
}

function readJsonTable(fengari: Fengari, state: State, table: number): unknown {
  const { lua } = fengari;
  const entries: [string, unknown][] = [];
  lua.lua_pushnil(state);
  while (lua.lua_next(state, table)) {
    // A copy: reading a number as text would change the key that `lua_next` goes on from.
    lua.lua_pushvalue(state, -2);
    const name = Buffer.from(textAt(fengari, state, -1), "latin1").toString("utf8");
    lua.lua_pop(state, 1);
    entries.push([name, readJson(fengari, state, -1)]);
    lua.lua_pop(state, 1);
  }
  const isList = entries.length > 0 && entries.every(([name], place) => name === String(place + 1));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
