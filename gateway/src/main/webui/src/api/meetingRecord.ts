import { queryOptions } from "@tanstack/react-query";
import { call, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Agenda = Schemas["Agenda"];
export type Minutes = Schemas["Minutes"];
export type PaperSummary = Schemas["PaperSummary"];
export type Paper = Schemas["Paper"];

export const agenda = (meeting: string) =>
  queryOptions({
    queryKey: ["agenda", meeting],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/meetings/{id}/agenda", { params: { path: { id: meeting } }, signal }))).data,
  });

export const minutes = (meeting: string) =>
  queryOptions({
    queryKey: ["minutes", meeting],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/meetings/{id}/minutes", { params: { path: { id: meeting } }, signal }))).data,
  });

export const papers = (meeting: string) =>
  queryOptions({
    queryKey: ["papers", meeting],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/meetings/{id}/papers", { params: { path: { id: meeting } }, signal }))).data,
  });

export const paper = (meeting: string, id: string) =>
  queryOptions({
    queryKey: ["paper", meeting, id],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/meetings/{id}/papers/{paper}", { params: { path: { id: meeting, paper: id } }, signal }))).data,
  });

/** The API writes calendars in the two working languages. */
const calendarLanguage = (language: string) => (language === "fr" ? "fr" : "en");
export const meetingCalendar = (meeting: string, language: string) => `/v1/meetings/${encodeURIComponent(meeting)}/calendar?language=${calendarLanguage(language)}`;
export const organCalendar = (organ: string, language: string) => `/v1/calendar?organ=${encodeURIComponent(organ)}&language=${calendarLanguage(language)}`;
