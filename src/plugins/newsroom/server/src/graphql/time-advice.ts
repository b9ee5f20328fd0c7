import type { GraphQLFormattedError } from 'graphql';

interface Answer {
  response: {
    body: { kind: string; singleResult?: { errors?: readonly GraphQLFormattedError[] } };
  };
}

const ADVICE =
  'GraphQL takes instants with seconds, such as "2024-02-01T15:25:00Z" or "2024-02-01T17:25:00+02:00", and no wall clocks.';

/** An Apollo plugin that says what to send where a time was refused. */
export function timeAdvice(): object {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body } }: Answer) => {
          if (body.singleResult?.errors) {
            body.singleResult.errors = body.singleResult.errors.map(withAdvice);
          }
          return Promise.resolve();
        },
      }),
  };
}

function withAdvice(error: GraphQLFormattedError): GraphQLFormattedError {
  if (!error.message.includes('DateTime cannot represent')) return error;
  return { ...error, message: `${error.message} ${ADVICE}` };
}
