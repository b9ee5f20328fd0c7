import { testRelations } from './relation-tests';

// Statements that the read cache has compiled, without its answers.
testRelations({ READ_CACHE_ENABLED: 'true', READ_CACHE_ANSWERS: 'false' });
