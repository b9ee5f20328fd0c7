import type { GraphQLFormattedError } from 'graphql';

interface Answer {
  response: {
    body: { kind: string; singleResult?: { errors?: readonly GraphQLFormattedError[] } };
  };
}

/** An Apollo plugin that keeps the cause of an internal error, such as its SQL, to the log. */
export function hiddenErrorCauses(): object {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body } }: Answer) => {
          if (body.singleResult?.errors) {
            body.singleResult.errors = body.singleResult.errors.map(withoutCause);
          }
          return Promise.resolve();
        },
      }),
  };
}

function withoutCause(error: GraphQLFormattedError): GraphQLFormattedError {
  if (error.extensions?.code !== 'INTERNAL_SERVER_ERROR') return error;
  const { path, locations } = error;
  const code = error.extensions.code;
  return { message: 'Internal Server Error', path, locations, extensions: { code } };
}
