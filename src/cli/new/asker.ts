/** How somebody is asked: in a terminal, line by line, or not at all. */
export interface Asker {
  /** How one answers, goes back and stops, in a sentence or two. */
  readonly keys: string;
  /** A text that the question takes; empty where nothing is answered. */
  text(question: TextQuestion): Promise<string>;
  /** The value of one of the choices. */
  choose(question: ChoiceQuestion): Promise<string>;
  confirm(message: string): Promise<boolean>;
  say(message: string): void;
}

export interface TextQuestion {
  readonly message: string;
  /** An answer that would pass, shown until something is typed. */
  readonly example?: string;
  /** What stands there already, to be taken or changed. */
  readonly initial?: string;
  /** Whether the text may have several lines. */
  readonly isLong?: boolean;
  /** What is wrong with an answer, if anything is. */
  readonly check: (answer: string) => Objection | undefined;
}

export interface Objection {
  readonly message: string;
  /** What was most likely meant. */
  readonly meant?: string;
}

export interface ChoiceQuestion {
  readonly message: string;
  /** What there is to choose from: a few, or those that fit what was typed. The first is taken by Enter alone. */
  readonly choices: readonly Choice[] | ((typed: string) => readonly Choice[]);
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Thrown by a question that was answered by Ctrl C. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Thrown by a question that was answered by Esc: the one before it is asked again. */
export class Back extends Error {
  override readonly name = 'Back';
}

/**
 * Asks for a text, and whether that was meant which an answer can most likely be read as.
 * @param type gives an answer that the question takes, or one of which it says what was meant.
 */
export async function askForText(type: (question: TextQuestion) => Promise<string>, question: TextQuestion): Promise<string> {
  const answer = await type(question);
  const objection = question.check(answer);
  if (objection?.meant === undefined) return answer;
  try {
    const { message, meant } = objection;
    return await askForText(type, { message: `${message} Is this it?`, initial: meant, check: question.check });
  } catch (error) {
    if (!(error instanceof Back)) throw error;
    return askForText(type, { ...question, initial: answer });
  }
}

/** Answers everything with what stands there already, or with the first choice. */
export const SILENT: Asker = {
  keys: '',
  text: async ({ initial = '' }) => initial,
  choose: async ({ choices }) => (typeof choices === 'function' ? choices('') : choices)[0]?.value ?? '',
  confirm: async () => true,
  say: () => {},
};

/**
 * Runs a conversation in which Esc leads to the question before. The conversation begins anew with the answers that stay, so it must ask
 * the same questions when it gets the same answers.
 */
export async function converse<Result>(asker: Asker, conversation: (asker: Asker) => Promise<Result>): Promise<Result> {
  const answers: (string | boolean)[] = [];
  let undone: string | boolean | undefined;
  for (;;) {
    let next = 0;
    const answer = async <Answer extends string | boolean>(ask: (before?: string) => Promise<Answer>): Promise<Answer> => {
      if (next === answers.length) {
        answers.push(await ask(typeof undone === 'string' ? undone : undefined));
        undone = undefined;
      }
      return answers[next++] as Answer;
    };
    try {
      return await conversation({
        keys: asker.keys,
        text: (question) => answer((before) => asker.text(before ? { ...question, initial: before } : question)),
        choose: (question) => answer(() => asker.choose(question)),
        confirm: (message) => answer(() => asker.confirm(message)),
        say: (message) => next === answers.length && asker.say(message),
      });
    } catch (error) {
      if (!(error instanceof Back)) throw error;
      undone = answers.pop();
    }
  }
}
