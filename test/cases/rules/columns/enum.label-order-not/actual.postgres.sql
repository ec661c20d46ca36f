CREATE TYPE state AS ENUM ('low', 'top');
