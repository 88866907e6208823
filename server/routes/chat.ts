import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { z } from "zod";
import type { HttpProblem } from "../http-problem.ts";
import { renderChatPage } from "../pages/chat-page.ts";
import { renderOutcome } from "../pages/outcome-view.ts";
import { renderTurn } from "../pages/turn.ts";
import { QuestionSchema, questionProblem } from "../question.ts";
import { readForm } from "../read-form.ts";
import { readyKnowledge, type Services } from "../services.ts";

const FormSchema = z.object({ question: QuestionSchema });

/** The chat page. Questions come by POST only: in an address they would be kept in histories and logs. */
export function addChatRoutes(app: OpenAPIHono, services: Services): void {
  app.get("/", (c) => {
    readyKnowledge(services);
    return c.html(renderChatPage(), 200, { "Cache-Control": "no-cache" });
  });

  app.post("/", async (c) => {
    const knowledge = readyKnowledge(services);
    c.header("Cache-Control", "no-store");
    const form = await readForm(c);
    const parsed = FormSchema.safeParse(form);
    if (!parsed.success) return showProblem(c, questionProblem(parsed.error), form);
    const { question } = parsed.data;
    const outcome = await knowledge.ask(question);
    return c.html(renderChatPage({ turn: renderTurn(question, renderOutcome(outcome, services.now())) }));
  });
}

function showProblem(c: Context, problem: HttpProblem, form: Record<string, unknown>) {
  const question = typeof form.question === "string" ? form.question.trim() : "";
  return c.html(renderChatPage({ problem: { message: problem.message, question } }), problem.status);
}
