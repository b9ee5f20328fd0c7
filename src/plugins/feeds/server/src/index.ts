import { config } from './config';
import { controllers } from './controllers';
import { register } from './register';
import { routes } from './routes';

export default { config, controllers, register, routes };
