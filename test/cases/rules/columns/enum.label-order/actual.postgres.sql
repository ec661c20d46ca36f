CREATE TYPE state AS ENUM ('high', 'low');
