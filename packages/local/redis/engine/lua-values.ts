import type { Fengari, State } from "fengari";
import { RedisError, type Reply } from "../reply.ts";
import { bulk } from "./command.ts";
import { luaText, textAt } from "./lua-runtime.ts";

/** A reply as Lua sees it: nil is false, a status is `{ok=…}`, an error is `{err=…}`. */
export function pushReply(fengari: Fengari, state: State, reply: Reply): void {
  const { lua } = fengari;
  if (reply === null) lua.lua_pushboolean(state, 0);
  else if (typeof reply === "number") lua.lua_pushnumber(state, reply);
  else if (Buffer.isBuffer(reply)) lua.lua_pushstring(state, Uint8Array.from(reply));
  else if (Array.isArray(reply)) {
    lua.lua_createtable(state, reply.length, 0);
    for (const [place, item] of reply.entries()) {
      pushReply(fengari, state, item);
      lua.lua_rawseti(state, -2, place + 1);
    }
  } else {
    const [name, text] = reply instanceof RedisError ? ["err", reply.message] : ["ok", reply.status];
    lua.lua_newtable(state);
    lua.lua_pushstring(state, luaText(text));
    lua.lua_setfield(state, -2, luaText(name));
  }
}

/** A Lua value as a reply: numbers lose their fraction, a list ends at its first nil. */
export function readReply(fengari: Fengari, state: State, index: number): Reply {
  const { lua } = fengari;
  switch (lua.lua_type(state, index)) {
    case lua.LUA_TNUMBER:
      return Math.trunc(lua.lua_tonumber(state, index));
    case lua.LUA_TSTRING:
      return bulk(textAt(fengari, state, index));
    case lua.LUA_TBOOLEAN:
      return lua.lua_toboolean(state, index) ? 1 : null;
    case lua.LUA_TTABLE:
      return readTable(fengari, state, lua.lua_absindex(state, index));
    default:
      return null;
  }
}

function readTable(fengari: Fengari, state: State, table: number): Reply {
  const { lua } = fengari;
  const failure = fieldText(fengari, state, table, "err");
  if (failure !== null) return new RedisError(failure);
  const status = fieldText(fengari, state, table, "ok");
  if (status !== null) return { status };
  const items: Reply[] = [];
  for (let place = 1; ; place++) {
    const kind = lua.lua_rawgeti(state, table, place);
    if (kind !== lua.LUA_TNIL) items.push(readReply(fengari, state, -1));
    lua.lua_pop(state, 1);
    if (kind === lua.LUA_TNIL) return items;
  }
}

function fieldText(fengari: Fengari, state: State, table: number, name: string): string | null {
  const { lua } = fengari;
  const kind = lua.lua_getfield(state, table, luaText(name));
  const text = kind === lua.LUA_TSTRING ? textAt(fengari, state, -1) : null;
  lua.lua_pop(state, 1);
  return text;
}
